import { createServer, type Server } from "node:net";
import { env } from "../../src/env";

/** A mail as it came over the wire. */
export type CaughtMail = { to: string; source: string };

/** Takes mails over SMTP, as far as the protocol goes that a mailer needs. */
export class MailSink {
  /** Addresses that no mailbox stands behind: a mail to one is refused for good. */
  readonly refused = new Set<string>();
  private readonly caught: CaughtMail[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly server: Server = createServer((socket) => {
    let to = "";
    let source: string | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 sink");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (source !== null) {
          if (line !== ".") {
            source += `${line.replace(/^\.\./, ".")}\r\n`;
            continue;
          }
          this.keep({ to, source });
          source = null;
          say("250 kept");
        } else if (/^RCPT TO:/i.test(line)) {
          to = /<([^>]*)>/.exec(line)?.[1] ?? "";
          say(this.refused.has(to) ? "550 no such mailbox" : "250 ok");
        } else if (/^DATA$/i.test(line)) {
          source = "";
          say("354 go on");
        } else if (/^QUIT$/i.test(line)) {
          say("221 bye");
          socket.end();
        } else say("250 ok");
      }
    });
  });

  async open(): Promise<void> {
    const { port } = new URL(env.smtpUrl);
    await new Promise<void>((resolve) => this.server.listen(Number(port), "localhost", resolve));
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The first mail to an address whose subject fits, as soon as it is there. */
  async mailTo(to: string, subject: RegExp): Promise<ReadMail> {
    for (;;) {
      for (const mail of this.caught) {
        const read = readMail(mail);
        if (mail.to === to && subject.test(read.subject)) return read;
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private keep(mail: CaughtMail): void {
    this.caught.push(mail);
    for (const wake of this.waiting.splice(0)) wake();
  }
}

export type ReadMail = {
  subject: string;
  text: string;
  /** A header by its name, unfolded; null when there is none. */
  header: (name: string) => string | null;
};

/** Subject, headers and plain text of a mail; enough of MIME for what nodemailer writes. */
function readMail({ source }: CaughtMail): ReadMail {
  const head = source.slice(0, source.indexOf("\r\n\r\n"));
  const header = (name: string) =>
    new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, "im")
      .exec(head)?.[1]
      ?.replace(/\r\n\s+/g, " ")
      .trim() ?? null;
  const subject = header("Subject") ?? "";
  const part = source.split(/^Content-Type: text\/plain/m)[1] ?? "";
  const body = part.slice(part.indexOf("\r\n\r\n") + 4).split(/^--/m)[0] ?? "";
  const encoding = /Content-Transfer-Encoding: ([\w-]+)/i.exec(part)?.[1]?.toLowerCase();
  if (encoding === "base64") {
    return { subject, header, text: Buffer.from(body, "base64").toString("utf8") };
  }
  if (encoding !== "quoted-printable") return { subject, header, text: body };
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return { subject, header, text: Buffer.from(bytes, "latin1").toString("utf8") };
}
