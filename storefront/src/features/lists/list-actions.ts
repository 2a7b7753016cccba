"use server";

import { listChangeForm, listResponse, newListForm } from "@needlepoint/contracts/lists";
import { shop } from "@needlepoint/contracts/shop";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readCart } from "@/features/cart/data";
import { readLineRequest } from "@/features/cart/line-request";
import { readChosen } from "@/features/ordering/posted-rows";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { isPlainPost, keepAnswer, keepForNextPage } from "@/lib/kept-answer";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { storeCall } from "@/lib/store-call";
import { forgetUnsavedList, keepUnsavedList, readUnsavedList } from "./unsaved-list";

const anyAnswer = z.unknown();
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

type Lines = { variantId: string; quantity: number }[];

const pageOf = (listId: string) => `/account/lists/${listId}` as Route;

/**
 * Makes a list of lines and leads to it. Who is not signed in does that first; what they chose is kept
 * until then.
 * @returns why it could not be made
 */
async function saveLines(name: string, lines: Lines): Promise<string> {
  const { token } = await readSession();
  const summed = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    summed.set(variantId, (summed.get(variantId) ?? 0) + quantity);
  }
  const parsed = newListForm.safeParse({
    name,
    lines: [...summed].map(([variantId, quantity]) => ({ variantId, quantity })),
  });
  if (!parsed.success) return parsed.error.issues[0]?.message ?? "Choose at least one size.";
  const answer = token
    ? await storeCall("/store/lists", {
        method: "POST",
        body: parsed.data,
        token,
        answer: listResponse,
      })
    : null;
  if (answer?.ok) {
    await forgetUnsavedList();
    redirect(pageOf(answer.data.list.id));
  }
  if (answer && answer.kind !== "sign_in") {
    return Object.values(answer.fields)[0] ?? failureWords(answer.code);
  }
  if (!(await keepUnsavedList(parsed.data))) return "Sign in first, then save the list.";
  redirect("/account/sign-in?next=/account/lists" as Route);
}

/** For a form that has no place for words: the lists say why not. */
async function saveOrTell(name: string, lines: Lines): Promise<never> {
  const problem = lines.length > 0 ? await saveLines(name, lines) : "Choose at least one line.";
  await keepForNextPage("lists", { problem });
  redirect("/account/lists");
}

const today = () =>
  new Date().toLocaleDateString("en-US", {
    month: "long",
    day: "numeric",
    timeZone: shop.timeZone,
  });

/** Keeps the sizes that are chosen on a product page. @returns why it could not */
export async function saveSizesAction(_previous: string, form: FormData): Promise<string> {
  const request = readLineRequest(form);
  const problem = request.ok
    ? await saveLines(`Sizes of ${today()}`, request.body.lines)
    : (Object.values(request.failure.lineErrors)[0] ?? request.failure.message);
  if (!(await isPlainPost())) return problem;
  // Without JavaScript a static page can't say it: the cart does.
  await keepAnswer("add-lines", {
    status: "failed",
    addedBoxes: 0,
    message: problem,
    lineErrors: {},
  });
  redirect("/cart");
}

/** Saves what was chosen before signing in. */
export async function saveUnsavedAction(): Promise<void> {
  const unsaved = await readUnsavedList();
  if (!unsaved) redirect("/account/lists");
  await saveOrTell(unsaved.name, unsaved.lines);
}

/** It is not wanted any more. */
export async function dropUnsavedAction(): Promise<void> {
  await forgetUnsavedList();
  redirect("/account/lists");
}

/** Keeps what is in the cart. */
export async function saveCartAction(): Promise<void> {
  const read = await readCart();
  if (read.state !== "ready") redirect("/cart");
  await saveOrTell(
    `Cart of ${today()}`,
    read.cart.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  );
}

/** Keeps the rows of a form of offers. Field `listName`. */
export async function saveRowsAction(form: FormData): Promise<void> {
  const { lines } = readChosen(form);
  await saveOrTell(String(form.get("listName") ?? "").slice(0, 80) || `Order of ${today()}`, lines);
}

/** Makes an empty list. */
export async function newListAction(previous: FormState, data: FormData): Promise<FormState> {
  const { token } = await readSession();
  if (!token) return refuseForm("new-list", previous, data, signedOut);
  const parsed = newListForm.safeParse({
    name: data.get("name"),
    clinicId: String(data.get("clinicId") ?? "") || null,
  });
  if (!parsed.success) {
    return refuseForm("new-list", previous, data, { errors: fieldErrors(parsed.error) });
  }
  return sendList("new-list", "/store/lists", parsed.data, { token, previous, data });
}

/** Renames a list and says who sees it. Fields `listId`, `name`, `clinicId`. */
export async function changeListAction(previous: FormState, data: FormData): Promise<FormState> {
  const listId = id.parse(data.get("listId"));
  const { token } = await readSession();
  if (!token) return refuseForm("list", previous, data, signedOut);
  const parsed = listChangeForm.safeParse({
    name: data.get("name"),
    ...(data.has("clinicId") ? { clinicId: String(data.get("clinicId")) || null } : {}),
  });
  if (!parsed.success) {
    return refuseForm("list", previous, data, { errors: fieldErrors(parsed.error) });
  }
  return sendList("list", `/store/lists/${listId}`, parsed.data, { token, previous, data });
}

/** Sends what a list shall be, and leads to its page or says at the form what stands in the way. */
async function sendList(
  form: "new-list" | "list",
  path: string,
  body: object,
  sent: { token: string; previous: FormState; data: FormData },
): Promise<FormState> {
  const answer = await storeCall(path, {
    method: "POST",
    body,
    token: sent.token,
    answer: listResponse,
  });
  if (answer.ok) return goOn(pageOf(answer.data.list.id));
  return refuseForm(form, sent.previous, sent.data, {
    message: failureWords(answer.code),
    errors: answer.fields,
    signInAgain: answer.kind === "sign_in",
  });
}

/** Deletes a list. Field `listId`. */
export async function deleteListAction(data: FormData): Promise<void> {
  const listId = id.parse(data.get("listId"));
  const { token } = await readSession();
  const answer = await storeCall(`/store/lists/${listId}`, {
    method: "DELETE",
    token,
    answer: anyAnswer,
  });
  redirect(
    (answer.ok || answer.status === 404
      ? "/account/lists"
      : `/account/lists/${listId}?failed=${answer.code ?? ""}`) as Route,
  );
}

/**
 * Keeps the box counts of a list's form as they stand. Fields `listId`, `item.<n>`, `boxes.<n>`, and
 * `was.<n>`, what the list holds.
 */
export async function keepCountsAction(data: FormData): Promise<void> {
  const listId = id.parse(data.get("listId"));
  const { token } = await readSession();
  let failed = "";
  for (const [field, value] of data) {
    const row = /^item\.(\d{1,3})$/.exec(field)?.[1];
    const itemId = id.safeParse(value);
    if (row === undefined || !itemId.success) continue;
    const path = `/store/lists/${listId}/items/${itemId.data}`;
    const typed = String(data.get(`boxes.${row}`) ?? "").trim();
    if (typed === data.get(`was.${row}`)) continue;
    const answer =
      typed === "0" || typed === ""
        ? await storeCall(path, { method: "DELETE", token, answer: anyAnswer })
        : await storeCall(path, {
            method: "POST",
            body: { quantity: Number(typed) },
            token,
            answer: anyAnswer,
          });
    if (!answer.ok && answer.status !== 404) failed = answer.code ?? "invalid_request";
  }
  redirect((failed ? `${pageOf(listId)}?failed=${failed}` : pageOf(listId)) as Route);
}
