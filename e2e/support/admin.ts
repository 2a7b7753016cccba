import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { State } from "./state";

/** The admin API as a signed-in admin uses it. */
export class AdminApi {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly base: string,
    private readonly token: string,
  ) {}

  static async signIn(request: APIRequestContext, state: State): Promise<AdminApi> {
    const answer = await request.post(`${state.backendUrl}/auth/user/emailpass`, {
      data: { email: state.admin.email, password: state.admin.password },
    });
    const { token } = await answer.json();
    return new AdminApi(request, state.backendUrl, token);
  }

  get(path: string): Promise<APIResponse> {
    return this.request.get(`${this.base}${path}`, { headers: this.headers });
  }

  post(path: string, data: object = {}): Promise<APIResponse> {
    return this.request.post(`${this.base}${path}`, { headers: this.headers, data });
  }

  /** Sends a file's text as the body itself. */
  send(path: string, text: string): Promise<APIResponse> {
    const headers = { ...this.headers, "content-type": "application/octet-stream" };
    return this.request.post(`${this.base}${path}`, { headers, data: Buffer.from(text) });
  }

  remove(path: string): Promise<APIResponse> {
    return this.request.delete(`${this.base}${path}`, { headers: this.headers });
  }

  private get headers() {
    return { authorization: `Bearer ${this.token}` };
  }
}
