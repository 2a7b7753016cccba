import { Module } from "@medusajs/framework/utils";
import DevicesService from "./service";

export const DEVICES = "devices";

export default Module(DEVICES, { service: DevicesService });
