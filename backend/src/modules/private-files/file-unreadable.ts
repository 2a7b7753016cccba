/** Why a kept document cannot be shown. */
export type Unreadable = "missing" | "changed" | "key-unknown";

/** A document that is kept and cannot be opened: a matter for whoever runs the store. */
export class FileUnreadable extends Error {
  constructor(
    readonly why: Unreadable,
    message: string,
  ) {
    super(message);
  }
}
