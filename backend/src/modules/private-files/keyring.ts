/** The keys of the environment that wrap data keys; one of them wraps what is new. */
export type Keyring = { currentId: string; keys: ReadonlyMap<string, Buffer> };

const ENTRY = /^([A-Za-z0-9_-]{1,40}):([0-9a-f]{64})$/i;

/**
 * Reads `EVIDENCE_KEYS`: `id:64 hex digits`, separated by commas. The first is current; the others
 * stay for what they once wrapped, until the rotation command has wrapped it anew.
 * @throws Error with a sentence that names no key
 */
export function readKeyring(text: string): Keyring {
  const keys = new Map<string, Buffer>();
  let currentId: string | null = null;
  for (const entry of text.split(",").map((one) => one.trim())) {
    const [, id, hex] = ENTRY.exec(entry) ?? [];
    if (!id || !hex) throw new Error("must be id:key pairs, each key of 64 hex digits");
    if (keys.has(id)) throw new Error(`names the key "${id}" twice`);
    const key = Buffer.from(hex, "hex");
    if (new Set(key).size < 8) throw new Error(`holds a key "${id}" that can be guessed`);
    keys.set(id, key);
    currentId ??= id;
  }
  if (currentId === null) throw new Error("is empty");
  return { currentId, keys };
}
