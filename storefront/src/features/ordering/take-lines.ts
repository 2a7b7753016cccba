import {
  ORDER_LIST_LIMIT,
  type OrderListLine,
  readOrderList,
} from "@needlepoint/needles/order-list";
import { packLines } from "./packed-lines";

/** What of an order goes into an address, and where the rest of it begins. */
export interface TakenLines {
  /** As `packLines` writes it. */
  packed: string;
  /** Lines that were taken and those that were not. */
  total: number;
  /** The line of `text`, from 0, from which on it was too much; null when all was taken. */
  restFrom: number | null;
}

/**
 * Takes the rows of a quick order and the lines of a pasted or uploaded text behind them: as many as
 * may be looked at in one go and as have room in an address.
 */
export function takeLines(rows: readonly OrderListLine[], text: string): TakenLines {
  const list = readOrderList(text, Math.max(0, ORDER_LIST_LIMIT - rows.length));
  const total = rows.length + list.total;
  const { packed, taken } = packLines([...rows, ...list.lines]);
  if (taken === rows.length + list.lines.length) return { packed, total, restFrom: list.restFrom };
  // Long names fill the address before the limit is reached.
  const { restFrom } = readOrderList(text, Math.max(0, taken - rows.length));
  return { packed, total, restFrom: restFrom ?? 0 };
}
