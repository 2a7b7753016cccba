// A local mailbox: takes whatever the store sends over SMTP and shows it on a web page.
// Usage: node server.mjs --smtp 1025 --web 8025
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { Messages } from "./messages.mjs";
import { listPage, messagePage } from "./pages.mjs";

const { values } = parseArgs({ options: { smtp: { type: "string" }, web: { type: "string" } } });
const messages = new Messages();

const smtp = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  size: 10 * 1024 * 1024,
  onData(stream, session, done) {
    simpleParser(stream)
      .then((mail) => {
        messages.add({
          to: session.envelope.rcptTo.map((r) => r.address.toLowerCase()),
          from: mail.from?.text ?? "",
          subject: mail.subject ?? "(no subject)",
          text: mail.text ?? "",
          html: mail.html || null,
          at: new Date().toISOString(),
        });
        done();
      })
      .catch(done);
  },
});

const web = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://mailbox");
  const answer = (
    /** @type {number} */ status,
    /** @type {string} */ type,
    /** @type {string} */ body,
  ) => {
    response.writeHead(status, {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
    });
    response.end(body);
  };
  if (url.pathname === "/api/messages") {
    if (request.method === "DELETE") messages.clear();
    return answer(
      200,
      "application/json",
      JSON.stringify({ messages: messages.list(url.searchParams.get("to")) }),
    );
  }
  if (url.pathname === "/") return answer(200, "text/html", listPage(messages.list(null)));
  const found = messages.get(Number(/^\/messages\/(\d+)$/.exec(url.pathname)?.[1]));
  return found
    ? answer(200, "text/html", messagePage(found))
    : answer(
        404,
        "text/plain",
        "No such message. It may have been forgotten when the mailbox stopped.",
      );
});

smtp.listen(Number(values.smtp), "127.0.0.1");
web.listen(Number(values.web), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
