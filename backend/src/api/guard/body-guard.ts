import { lineQuantity } from "@needlepoint/contracts/carts";
import type { Refusal } from "./refusal";

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Deeper than any form of ours; a deeper body only costs time. */
const MAX_DEPTH = 24;

type Visit = (key: string, value: unknown, path: string) => Refusal | null;

function walk(value: unknown, visit: Visit, path: string, depth: number): Refusal | null {
  if (value === null || typeof value !== "object") return null;
  if (depth > MAX_DEPTH) {
    return { code: "invalid_request", message: "The request is nested too deeply." };
  }
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = path === "" ? key : `${path}.${key}`;
    const refusal = visit(key, inner, innerPath) ?? walk(inner, visit, innerPath, depth + 1);
    if (refusal) return refusal;
  }
  return null;
}

const refuseText: Visit = (key, value, path) => {
  if (FORBIDDEN_KEYS.has(key)) {
    return { code: "invalid_request", message: "The request names a path that is not open." };
  }
  // The database cannot store a NUL in a text.
  if (key.includes("\0") || (typeof value === "string" && value.includes("\0"))) {
    return {
      code: "invalid_request",
      message: "The text holds a character that cannot be stored.",
      field: path.replaceAll("\0", ""),
    };
  }
  return null;
};

/** Looks at a parsed body for keys that reach a prototype and for text that cannot be stored. */
export function refuseBody(body: unknown): Refusal | null {
  return walk(body, refuseText, "", 0);
}

/** Longer than any field of a shop's form; longer text is an attack or an accident. */
const MAX_SHOP_TEXT = 2000;

/** Looks for text that no form of the shop asks for in that length. */
export function refuseLongText(body: unknown): Refusal | null {
  return walk(
    body,
    (_key, value, path) =>
      typeof value === "string" && value.length > MAX_SHOP_TEXT
        ? {
            code: "invalid_request",
            message: `Keep it under ${MAX_SHOP_TEXT} characters.`,
            field: path,
          }
        : null,
    "",
    0,
  );
}

/** In the shop, `metadata` is written by the store alone: nothing a client types there is trusted. */
export function refuseClientMetadata(body: unknown): Refusal | null {
  return walk(
    body,
    (key, _value, path) =>
      key === "metadata"
        ? { code: "invalid_request", message: "Metadata is written by the store.", field: path }
        : null,
    "",
    0,
  );
}

/**
 * Looks at every `quantity` of a cart's body: whole boxes, as many as one line may hold.
 * @param zeroRemoves true where a quantity of zero takes the line out of the cart
 */
export function refuseQuantities(body: unknown, zeroRemoves: boolean): Refusal | null {
  return walk(
    body,
    (key, value, path) => {
      if (key !== "quantity" || (zeroRemoves && value === 0)) return null;
      const read = lineQuantity.safeParse(value);
      if (read.success) return null;
      const message = read.error.issues[0]?.message ?? "Order whole boxes.";
      return { code: "invalid_quantity", message, field: path };
    },
    "",
    0,
  );
}

/**
 * Medusa takes the id of a stored address for an address, whosever it is, and shows it in the cart.
 * An address is written out.
 */
export function refuseAddressById(body: unknown): Refusal | null {
  return walk(
    body,
    (key, value, path) =>
      /^(shipping|billing)_address$/.test(key) && typeof value === "string"
        ? { code: "invalid_request", message: "Write the address out.", field: path }
        : null,
    "",
    0,
  );
}
