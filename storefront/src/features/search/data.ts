import "server-only";
import {
  longestQuestion,
  type Results,
  resultsResponse,
  type Suggestions,
  suggestionsResponse,
} from "@needlepoint/contracts/search";
import { shopperHeaders } from "@/lib/shopper-address";
import { type StoreAnswer, storeCall } from "@/lib/store-call";

const search = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** A question as it is looked at: no longer than a question is, without what no keyboard types. */
export function askedText(typed: string): string {
  return typed
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, longestQuestion)
    .trim();
}

/** What answers a question, page by page. Never cached: there is no end of questions. */
export async function readResults(text: string, page: number): Promise<StoreAnswer<Results>> {
  return storeCall(`/store/results?${search({ q: text, page: String(page) })}`, {
    answer: resultsResponse,
    headers: await shopperHeaders(),
  });
}

/** The few things that were most likely meant by what was typed so far. */
export async function readSuggestions(text: string): Promise<StoreAnswer<Suggestions>> {
  return storeCall(`/store/suggestions?${search({ q: text })}`, {
    answer: suggestionsResponse,
    headers: await shopperHeaders(),
    timeout: 3_000,
  });
}
