import { Module } from "@medusajs/framework/utils";
import BackInStockService from "./service";

export const BACK_IN_STOCK = "backInStock";

export default Module(BACK_IN_STOCK, { service: BackInStockService });
