/** What the test runner hands out as `api`; only its address is used. */
export type RunningApi = { defaults: { baseURL?: string } };

/** An answer as a caller sees it; refusals are answers too. */
export type Answer = { status: number; body: Record<string, unknown>; code: string | undefined };

/** Calls of one caller: the shop's key, and a token when signed in. */
export type Caller = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  del(path: string): Promise<Answer>;
  /** Sends bytes as they are. */
  upload(path: string, bytes: Buffer): Promise<Answer>;
  /** The answer as it came, for what is not JSON. */
  raw(path: string): Promise<Response>;
};

/** A caller of the backend over HTTP. */
export function caller(
  api: RunningApi,
  credentials: { publishableKey?: string; token?: string },
): Caller {
  const headers = {
    "content-type": "application/json",
    ...(credentials.publishableKey ? { "x-publishable-api-key": credentials.publishableKey } : {}),
    ...(credentials.token ? { authorization: `Bearer ${credentials.token}` } : {}),
  };
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const bytes = Buffer.isBuffer(body);
    const response = await fetch(`${api.defaults.baseURL}${path}`, {
      method,
      headers: bytes ? { ...headers, "content-type": "application/octet-stream" } : headers,
      ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const read: unknown = text === "" ? {} : JSON.parse(text);
    const record: Record<string, unknown> =
      typeof read === "object" && read !== null ? { ...read } : {};
    const { code } = record;
    return { status: response.status, body: record, code: code ? String(code) : undefined };
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body = {}) => call("POST", path, body),
    del: (path) => call("DELETE", path),
    upload: (path, bytes) => call("POST", path, bytes),
    raw: (path) => fetch(`${api.defaults.baseURL}${path}`, { headers }),
  };
}

/** Reads a dotted path of an answer; fails the test in words when it is not there. */
export function pick<T = string>(from: Answer, path: string): T {
  let value: unknown = from.body;
  for (const key of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (value === undefined || value === null) {
    throw new Error(`${path} is missing in ${from.status} ${JSON.stringify(from.body)}`);
  }
  return value as T;
}
