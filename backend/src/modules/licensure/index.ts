import { Module } from "@medusajs/framework/utils";
import LicensureService from "./service";

export const LICENSURE = "licensure";

export default Module(LICENSURE, { service: LicensureService });
