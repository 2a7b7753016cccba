const LONGEST = 120;

/**
 * Why the name of an upload is not taken; null when it is. A name is only ever shown, never a path,
 * and one that tries to be a path was not made by a person choosing a file.
 * @returns a sentence for the field
 */
export function fileNameProblem(name: string): string | null {
  if (name.trim() === "") return "The file has no name. Choose it again.";
  if (/[/\\]/.test(name) || /^\.+$/.test(name.trim()) || name.includes("..")) {
    return "The name of the file holds a path. Rename it and send it again.";
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) {
    return "The name of the file holds signs that cannot be shown. Rename it and send it again.";
  }
  return name.length > LONGEST ? `Keep the name of the file under ${LONGEST} characters.` : null;
}
