import { Module } from "@medusajs/framework/utils";
import AddressesService from "./service";

export const ADDRESSES = "addresses";

export default Module(ADDRESSES, { service: AddressesService });
