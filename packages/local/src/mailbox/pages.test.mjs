import { describe, expect, it } from "vitest";
import { Messages } from "./messages.mjs";
import { listPage, messagePage } from "./pages.mjs";

const mail = {
  to: ["a@clinic.example"],
  from: "desk@needlepoint.example",
  subject: "<script>alert(1)</script>",
  text: "hello",
  html: '<p onclick="x">hi</p>',
  at: "2026-11-23T12:00:00Z",
};

describe("mailbox", () => {
  it("finds messages by receiver, newest first", () => {
    const box = new Messages();
    box.add(mail);
    box.add({ ...mail, to: ["b@clinic.example"], subject: "second" });
    expect(box.list(null).map((m) => m.subject)).toEqual(["second", mail.subject]);
    expect(box.list("A@clinic.example")).toHaveLength(1);
  });

  it("shows a message without running anything in it", () => {
    const box = new Messages();
    box.add(mail);
    const [message] = box.list(null);
    if (!message) throw new Error("nothing kept");
    expect(listPage([message])).not.toContain("<script>");
    const page = messagePage(message);
    expect(page).toContain("&lt;p onclick=");
    expect(page).toMatch(/sandbox="(?![^"]*allow-scripts)/);
  });
});
