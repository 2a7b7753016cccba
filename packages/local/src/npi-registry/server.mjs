// A stand-in for the public NPI registry (API version 2.1) that knows a few made-up records.
// Usage: node server.mjs --port 8026
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { answerAbout, numbers } from "./fixtures.mjs";

const { values } = parseArgs({ options: { port: { type: "string" } } });

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://npi");
  const answer = (/** @type {number} */ status, /** @type {string} */ body) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(body);
  };
  if (url.pathname !== "/api/") return answer(404, "{}");
  if (url.searchParams.get("version") !== "2.1") {
    return answer(
      200,
      JSON.stringify({
        Errors: [{ description: "Unsupported Version", field: "version", number: "18" }],
      }),
    );
  }
  const number = url.searchParams.get("number") ?? "";
  if (number === numbers.malformed) return answer(200, '{"result_count": 1, "results": [{"numb');
  if (number === numbers.serverError) return answer(500, "{}");
  // Answers when the caller has long gone, or never.
  if (number === numbers.timeout) return;
  return answer(200, JSON.stringify(answerAbout(number)));
});

server.listen(Number(values.port), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
