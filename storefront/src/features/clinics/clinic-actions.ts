"use server";

import {
  clinicAddressForm,
  clinicForm,
  invitationForm,
  mandateForm,
  memberChangeForm,
} from "@needlepoint/contracts/clinics";
import { refresh } from "next/cache";
import { z } from "zod";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { storeCall } from "@/lib/store-call";

const anyAnswer = z.unknown();
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

/** What a clinic's row can be taken from: the last part of its route. */
const part = z.enum(["members", "invitations", "addresses", "mandates"]);

/** Sends one write to the clinic routes; answers the next state of its form when it was refused. */
async function send(
  form: { name: string; previous: FormState; data: FormData },
  path: string,
  method: "POST" | "DELETE",
  body?: unknown,
): Promise<FormState | null> {
  const { name, previous, data } = form;
  const { token } = await readSession();
  if (!token) return refuseForm(name, previous, data, signedOut);
  const answer = await storeCall(path, { method, body, token, answer: anyAnswer });
  if (answer.ok) return null;
  if (answer.kind === "sign_in") return refuseForm(name, previous, data, signedOut);
  const hasFields = Object.keys(answer.fields).length > 0;
  return refuseForm(name, previous, data, {
    message: hasFields ? "" : failureWords(answer.code),
    errors: answer.fields,
  });
}

/** Makes a clinic. */
export async function foundClinicAction(previous: FormState, data: FormData): Promise<FormState> {
  const form = { name: "clinic", previous, data };
  const parsed = clinicForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) {
    return refuseForm(form.name, previous, data, { errors: fieldErrors(parsed.error) });
  }
  return (await send(form, "/store/clinics", "POST", parsed.data)) ?? goOn("/account/team");
}

/** Invites somebody. Field `clinicId`; the role says whether they manage too. */
export async function inviteAction(previous: FormState, data: FormData): Promise<FormState> {
  const clinicId = id.parse(data.get("clinicId"));
  const form = { name: `invite-${clinicId}`, previous, data };
  const role = String(data.get("role") ?? "");
  const parsed = invitationForm.safeParse({
    email: data.get("email"),
    role: role === "manager" ? "practitioner" : role,
    manager: role === "manager",
  });
  if (!parsed.success) {
    return refuseForm(form.name, previous, data, { errors: fieldErrors(parsed.error) });
  }
  const refused = await send(form, `/store/clinics/${clinicId}/invitations`, "POST", parsed.data);
  return refused ?? goOn("/account/team");
}

/** Changes what a member does. Fields `clinicId`, `memberId`; the role says whether they manage too. */
export async function changeRoleAction(previous: FormState, data: FormData): Promise<FormState> {
  const clinicId = id.parse(data.get("clinicId"));
  const memberId = id.parse(data.get("memberId"));
  const form = { name: `role-${memberId}`, previous, data };
  const role = String(data.get("role") ?? "");
  const parsed = memberChangeForm.safeParse({
    role: role === "manager" ? "practitioner" : role,
    manager: role === "manager",
  });
  if (!parsed.success) {
    return refuseForm(form.name, previous, data, { errors: fieldErrors(parsed.error) });
  }
  const path = `/store/clinics/${clinicId}/members/${memberId}`;
  return (await send(form, path, "POST", parsed.data)) ?? goOn("/account/team");
}

/** Adds a ship-to address. Field `clinicId`. */
export async function addClinicAddressAction(
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const clinicId = id.parse(data.get("clinicId"));
  const form = { name: `address-${clinicId}`, previous, data };
  const parsed = clinicAddressForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) {
    return refuseForm(form.name, previous, data, { errors: fieldErrors(parsed.error) });
  }
  const refused = await send(form, `/store/clinics/${clinicId}/addresses`, "POST", parsed.data);
  return refused ?? goOn("/account/team");
}

/** The signed-in practitioner lets a purchaser buy. Fields `clinicId`, `memberId`. */
export async function grantAction(previous: FormState, data: FormData): Promise<FormState> {
  const clinicId = id.parse(data.get("clinicId"));
  const form = { name: `grant-${clinicId}`, previous, data };
  const parsed = mandateForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) {
    return refuseForm(form.name, previous, data, { errors: fieldErrors(parsed.error) });
  }
  const refused = await send(form, `/store/clinics/${clinicId}/mandates`, "POST", parsed.data);
  return refused ?? goOn("/account/team");
}

/** Takes a member, an invitation, an address or a mandate away. Fields `clinicId`, `part`, `rowId`. */
export async function removeAction(previous: FormState, data: FormData): Promise<FormState> {
  const clinicId = id.parse(data.get("clinicId"));
  const rowId = id.parse(data.get("rowId"));
  const path = `/store/clinics/${clinicId}/${part.parse(data.get("part"))}/${rowId}`;
  const refused = await send({ name: `remove-${rowId}`, previous, data }, path, "DELETE");
  if (refused) return refused;
  refresh();
  return { ...previous, status: "done", message: "Removed.", attempt: previous.attempt + 1 };
}

/** Joins the clinic of an invitation. Field `token`, from the link of the mail. */
export async function acceptInvitationAction(
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const form = { name: "invitation", previous, data };
  const token = String(data.get("token") ?? "");
  const refused = await send(form, "/store/clinics/invitations/accept", "POST", { token });
  return refused ?? goOn("/account/team");
}
