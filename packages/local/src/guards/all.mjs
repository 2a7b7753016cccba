import { accountGuards } from "./accounts.mjs";
import { catalogGuards } from "./catalog.mjs";
import { checkoutGuards } from "./checkout.mjs";
import { clinicGuards } from "./clinics.mjs";
import { deviceGuards } from "./devices.mjs";
import { evidenceGuards } from "./evidence.mjs";
import { frontDoorGuards } from "./front-door.mjs";
import { holdGuards } from "./holds.mjs";
import { lawGuards } from "./law.mjs";
import { licenseGuards } from "./licenses.mjs";
import { listGuards } from "./lists.mjs";
import { orderGuards } from "./orders.mjs";
import { recordGuards } from "./record.mjs";
import { staffGuards } from "./staff.mjs";
import { stockGuards } from "./stock.mjs";
import { wireGuards } from "./wire.mjs";

/**
 * Every guard of "who may buy", and of what all shoppers see. The drill (`npm run drill -- guards`) takes each away in a scratch
 * clone and shows the tests that turn red; a unit test keeps the list true to the files it names.
 */
export const guards = [
  ...lawGuards,
  ...checkoutGuards,
  ...orderGuards,
  ...holdGuards,
  ...licenseGuards,
  ...evidenceGuards,
  ...deviceGuards,
  ...clinicGuards,
  ...listGuards,
  ...accountGuards,
  ...staffGuards,
  ...stockGuards,
  ...wireGuards,
  ...recordGuards,
  ...catalogGuards,
  ...frontDoorGuards,
];
