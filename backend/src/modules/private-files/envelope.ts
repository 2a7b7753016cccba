import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { FileUnreadable } from "./file-unreadable";
import type { Keyring } from "./keyring";

/** AES-256-GCM throughout: 12 bytes of nonce, then the cipher text, then 16 bytes of tag. */
const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound, "utf8"));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) {
    throw new FileUnreadable("changed", "The sealed content is cut short.");
  }
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound, "utf8"));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new FileUnreadable(
      "changed",
      "The sealed content was changed, or is not what this key sealed.",
    );
  }
}

/** A data key under a key of the environment. */
export type WrappedKey = { keyId: string; wrapped: string };

function wrappingKey(keyring: Keyring, keyId: string): Buffer {
  const key = keyring.keys.get(keyId);
  if (!key) {
    throw new FileUnreadable("key-unknown", `The key "${keyId}" is not in EVIDENCE_KEYS.`);
  }
  return key;
}

function wrap(dataKey: Buffer, blob: string, keyring: Keyring): WrappedKey {
  const keyId = keyring.currentId;
  const sealed = seal(wrappingKey(keyring, keyId), dataKey, `key:${keyId}:${blob}`);
  return { keyId, wrapped: sealed.toString("base64") };
}

/** @throws FileUnreadable when the key is unknown, or the wrapped key was changed or belongs elsewhere */
function unwrap({ keyId, wrapped }: WrappedKey, blob: string, keyring: Keyring): Buffer {
  const sealed = Buffer.from(wrapped, "base64");
  return open(wrappingKey(keyring, keyId), sealed, `key:${keyId}:${blob}`);
}

/**
 * Encrypts a file under a data key of its own. Everything is bound to the name of the blob, so that
 * neither a blob nor a key can be put in another's place.
 */
export function sealFile(
  plain: Buffer,
  blob: string,
  keyring: Keyring,
): WrappedKey & { sealed: Buffer } {
  const dataKey = randomBytes(KEY_BYTES);
  return { ...wrap(dataKey, blob, keyring), sealed: seal(dataKey, plain, `file:${blob}`) };
}

/** @throws FileUnreadable when any bit of the blob, its name or its key is not what was sealed */
export function openFile(
  sealed: Buffer,
  blob: string,
  wrappedKey: WrappedKey,
  keyring: Keyring,
): Buffer {
  return open(unwrap(wrappedKey, blob, keyring), sealed, `file:${blob}`);
}

/** Puts a data key under the current key of the environment; the file itself is not touched. */
export function rewrap(wrappedKey: WrappedKey, blob: string, keyring: Keyring): WrappedKey {
  return wrap(unwrap(wrappedKey, blob, keyring), blob, keyring);
}
