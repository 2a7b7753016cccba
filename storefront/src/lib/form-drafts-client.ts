"use client";

const prefix = "np-draft:";
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Keeps what is typed into a form for this tab. */
export function writeDraft(key: string, form: HTMLFormElement): void {
  const draft: Record<string, string> = {};
  for (const control of keptControls(form)) {
    if (isUnchecked(control)) continue;
    draft[control.name] = control.value;
  }
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // No room or no storage: the form still works, it is only not kept.
  }
}

/**
 * Puts a kept draft back into a form, but never over what was typed before this script ran: that
 * is newer, and is kept from here on.
 */
export function readDraft(key: string, form: HTMLFormElement): void {
  const draft = storedDraft(key);
  const controls = keptControls(form);
  const touched = new Set(controls.filter(isTouched).map((control) => control.name));
  for (const control of controls) {
    const value = draft[control.name];
    if (value === undefined || touched.has(control.name)) continue;
    if (isChoice(control)) {
      if (control.value === value && !control.checked) control.click();
    } else {
      control.value = value;
    }
  }
  if (touched.size > 0) writeDraft(key, form);
}

/** Forgets what this tab kept of one form. */
export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // No storage, no drafts.
  }
}

/**
 * Forgets the drafts of this tab: after an order, and on signing out.
 * @param keepCartId a cart that is still to be ordered; what was typed for it stays
 */
export function clearDrafts(keepCartId: string | null): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (!key.startsWith(prefix)) continue;
      if (keepCartId !== null && key.endsWith(` ${keepCartId}`)) continue;
      sessionStorage.removeItem(key);
    }
  } catch {
    // No storage, no drafts.
  }
}

function storedDraft(key: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, string>) : {};
  } catch {
    return {};
  }
}

function keptControls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => {
    if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
      return element.name !== "";
    }
    if (!(element instanceof HTMLInputElement) || element.name === "") return false;
    return !["password", "hidden", "file", "submit", "button"].includes(element.type);
  });
}

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
}

function isTouched(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return control.value !== (options.find((one) => one.defaultSelected) ?? options[0])?.value;
  }
  return control.value !== control.defaultValue;
}

function isUnchecked(control: Control): boolean {
  return isChoice(control) && !control.checked;
}
