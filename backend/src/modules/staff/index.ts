import { Module } from "@medusajs/framework/utils";
import StaffService from "./service";

export const STAFF = "staff";

export default Module(STAFF, { service: StaffService });
