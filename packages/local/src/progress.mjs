/**
 * Runs one step and prints one line for it with its time. A step answers a short note, or nothing.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  let said = "";
  const print = (/** @type {string} */ mark) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
    console.log(`${mark} ${seconds} s  ${title}${said ? `  (${said})` : ""}`);
  };
  try {
    const result = await work((text) => {
      said = text;
    });
    print("ok  ");
    return result;
  } catch (error) {
    print("FAIL");
    throw error;
  }
}
