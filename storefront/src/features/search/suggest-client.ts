import type { SuggestionItem } from "./suggestion-list";

/** Milliseconds without a key until suggestions are asked for. */
const PAUSE = 120;

/** Whether an answer of the server is a list of suggestions; what is not shows nothing. */
function itemsOf(body: unknown): SuggestionItem[] {
  const items = (body as { items?: unknown } | null)?.items;
  return Array.isArray(items) ? (items as SuggestionItem[]) : [];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/**
 * Makes a combobox of a search box: suggestions while typing, arrows to choose, Enter to go there,
 * Escape to close. Enter without a choice sends the form as before.
 * @param go leads to a page of the shop
 * @returns takes everything away again
 */
export function suggestIn(input: HTMLInputElement, go: (href: string) => void): () => void {
  const listId = `${input.id}-suggestions`;
  const list = element(
    "div",
    "absolute inset-x-0 top-full z-30 mt-1 max-h-[70vh] overflow-y-auto rounded-card border border-line bg-card py-2 shadow-overlay",
  );
  list.id = listId;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const status = element("p", "sr-only");
  status.setAttribute("role", "status");
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", listId);
  input.setAttribute("aria-expanded", "false");

  let options: HTMLElement[] = [];
  let chosen = -1;
  let asked = "";
  let pause: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const open = (is: boolean) => {
    list.hidden = !is;
    input.setAttribute("aria-expanded", String(is));
    if (!is) choose(-1);
  };
  const choose = (at: number) => {
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const option = options[at];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };

  const show = (items: SuggestionItem[]) => {
    list.replaceChildren();
    options = [];
    let group: HTMLElement | undefined;
    let name = "";
    for (const item of items) {
      if (!group || item.group !== name) {
        name = item.group;
        group = element(
          "div",
          "not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1",
        );
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", name);
        if (name !== "Search") {
          const heading = element("p", "eyebrow px-3.5 pt-1 pb-0.5", name);
          heading.setAttribute("aria-hidden", "true");
          group.append(heading);
        }
        list.append(group);
      }
      const option = element(
        "a",
        "flex min-h-10 items-baseline justify-between gap-4 px-3.5 py-2 text-sm hover:bg-sunk aria-selected:bg-teal-tint",
      );
      option.id = `${listId}-${options.length}`;
      option.href = item.href;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(
        element("span", "min-w-0 font-medium", item.label),
        element("span", "shrink-0 text-ink-2", item.aside),
      );
      group.append(option);
      options.push(option);
    }
    choose(-1);
    open(items.length > 0);
    const count = items.filter((item) => item.group !== "Search").length;
    status.textContent =
      count === 0 ? "No suggestions." : count === 1 ? "1 suggestion." : `${count} suggestions.`;
  };

  const ask = async (text: string) => {
    running?.abort();
    running = new AbortController();
    asked = text;
    try {
      const answer = await fetch(`/api/suggestions?q=${encodeURIComponent(text)}`, {
        signal: running.signal,
      });
      const items = answer.ok ? itemsOf(await answer.json()) : [];
      if (asked === text && document.activeElement === input) show(items);
    } catch {
      // Outdated by a later key, or out of reach: the form still leads to the results.
    }
  };

  const onInput = () => {
    clearTimeout(pause);
    const text = input.value.trim();
    if (text === "") {
      running?.abort();
      asked = "";
      open(false);
      status.textContent = "";
      return;
    }
    pause = setTimeout(() => void ask(text), PAUSE);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (last < 0) return;
      event.preventDefault();
      if (list.hidden) open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = chosen + step;
      // Past either end stands what was typed.
      choose(next > last ? -1 : next < -1 ? last : next);
    } else if (event.key === "Escape" && !list.hidden) {
      // The browser's own Escape would clear the box.
      event.preventDefault();
      open(false);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options[chosen]?.click();
    } else if (event.key === "Tab") {
      open(false);
    }
  };
  const onFocus = () => {
    if (options.length > 0 && input.value.trim() === asked && asked !== "") open(true);
  };
  const onBlur = () => open(false);
  // A press on an option must not take the focus, or the list is gone before the press ends.
  const onPress = (event: Event) => event.preventDefault();
  const onClick = (event: MouseEvent) => {
    const option = (event.target as HTMLElement).closest("a");
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const href = option.getAttribute("href") ?? "/search";
    open(false);
    input.blur();
    go(href);
  };

  const form = input.form;
  const onSubmit = () => {
    clearTimeout(pause);
    running?.abort();
    asked = "";
    open(false);
  };
  input.addEventListener("input", onInput);
  input.addEventListener("keydown", onKey);
  input.addEventListener("focus", onFocus);
  input.addEventListener("blur", onBlur);
  list.addEventListener("mousedown", onPress);
  list.addEventListener("click", onClick);
  form?.addEventListener("submit", onSubmit);
  if (input.value.trim() !== "" && document.activeElement === input) onInput();

  return () => {
    clearTimeout(pause);
    running?.abort();
    for (const [name, listener] of [
      ["input", onInput],
      ["focus", onFocus],
      ["blur", onBlur],
    ] as const) {
      input.removeEventListener(name, listener);
    }
    input.removeEventListener("keydown", onKey);
    form?.removeEventListener("submit", onSubmit);
    list.remove();
    status.remove();
    for (const name of ["role", "aria-autocomplete", "aria-controls", "aria-expanded"]) {
      input.removeAttribute(name);
    }
    input.removeAttribute("aria-activedescendant");
  };
}
