import "server-only";
import { errorBody } from "@needlepoint/contracts/errors";
import type { z } from "zod";
import { env } from "@/lib/env";
import { shopperHeaders } from "@/lib/shopper-address";

export interface StoreFailure {
  ok: false;
  /** `unavailable`: no usable answer came. `sign_in`: the token is missing or no longer good. */
  kind: "unavailable" | "sign_in" | "refused";
  status: number;
  code: string | null;
  message: string;
  fields: Record<string, string>;
}
export type StoreAnswer<T> = { ok: true; data: T } | StoreFailure;

interface StoreCall<T> {
  method?: "GET" | "POST" | "DELETE";
  body?: unknown;
  token?: string | null;
  headers?: Record<string, string>;
  /** What a good answer looks like; an answer of another shape counts as unavailable. */
  answer: z.ZodType<T>;
  /** Milliseconds until the backend counts as away; by default less for reading than for writing. */
  timeout?: number;
}

/**
 * One uncached call to the backend on behalf of one person: carts, customers, licenses, orders.
 * Never throws: a backend that is away, slow or talking nonsense is an `unavailable` failure.
 */
export async function storeCall<T>(path: string, call: StoreCall<T>): Promise<StoreAnswer<T>> {
  const request = async () =>
    fetch(new URL(path, env.BACKEND_URL), {
      method: call.method ?? "GET",
      cache: "no-store",
      headers: {
        accept: "application/json",
        "x-publishable-api-key": env.PUBLISHABLE_KEY,
        // Writes alone are counted, and a cached read has no request to look at.
        ...(call.method === "POST" ? await shopperHeaders() : {}),
        ...call.headers,
        ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
        ...(call.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(call.timeout ?? (call.body === undefined ? 6_000 : 10_000)),
    });
  return readStoreAnswer(path, request, call.answer);
}

/** The answer to a request of one's own making, for a body that is not JSON. Never throws. */
export async function readStoreAnswer<T>(
  path: string,
  request: () => Promise<Response>,
  answer: z.ZodType<T>,
): Promise<StoreAnswer<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await request();
    body = jsonOrNull(await response.text());
  } catch {
    return unavailable(0);
  }

  if (response.ok) {
    const parsed = answer.safeParse(body);
    if (parsed.success) return { ok: true, data: parsed.data };
    // Field paths only: an answer may hold what a person typed.
    const paths = parsed.error.issues.map((issue) => issue.path.join(".")).slice(0, 5);
    console.error(`Unexpected answer of ${path.split("?")[0]}: ${paths.join(", ")}`);
    return unavailable(response.status);
  }
  if (response.status >= 500) return unavailable(response.status);

  const parsed = errorBody.safeParse(body);
  const told = parsed.success ? parsed.data : { message: "", code: undefined, fields: undefined };
  return {
    ok: false,
    kind: response.status === 401 ? "sign_in" : "refused",
    status: response.status,
    code: told.code ?? null,
    message: told.message,
    fields: told.fields ?? {},
  };
}

/** Some of Medusa's routes answer "Created" or nothing at all. */
function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unavailable(status: number): StoreFailure {
  return {
    ok: false,
    kind: "unavailable",
    status,
    code: "backend_unavailable",
    message: "",
    fields: {},
  };
}
