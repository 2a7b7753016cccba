/** Steps that are under way, with the moment each began. @type {Map<string, number>} */
const underWay = new Map();
/** @type {NodeJS.Timeout | undefined} */
let ticker;

/** After this long a step that nobody can watch on a terminal says that it is still at it. */
const patienceMs = 20_000;

/**
 * Runs one step and prints one line for it with its time. A step answers a short note, or nothing.
 * On a terminal the last line shows what is under way.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  let said = "";
  const print = (/** @type {string} */ mark) =>
    say(`${mark} ${secondsSince(begun)} s  ${title}${said ? `  (${said})` : ""}`);
  const slow = setTimeout(() => {
    if (!process.stdout.isTTY) print("... ");
  }, patienceMs);
  underWay.set(title, begun);
  watch();
  try {
    const result = await work((text) => {
      said = text;
    });
    underWay.delete(title);
    print("ok  ");
    return result;
  } catch (error) {
    underWay.delete(title);
    print("FAIL");
    throw error;
  } finally {
    clearTimeout(slow);
    watch();
  }
}

/**
 * Prints a line above the one that shows what is under way.
 * @param {string} line
 */
export function say(line) {
  wipe();
  console.log(line);
  paint();
}

function watch() {
  if (!process.stdout.isTTY) return;
  if (underWay.size > 0) {
    ticker ??= setInterval(paint, 1000);
    ticker.unref();
    paint();
    return;
  }
  clearInterval(ticker);
  ticker = undefined;
  wipe();
}

function paint() {
  if (!process.stdout.isTTY || underWay.size === 0) return;
  const line = [...underWay].map(([title, begun]) => `${secondsSince(begun)} s  ${title}`);
  wipe();
  process.stdout.write(`... ${line.join(" +")}`.slice(0, (process.stdout.columns || 80) - 1));
}

function wipe() {
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K");
}

function secondsSince(/** @type {number} */ begun) {
  return ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
}
