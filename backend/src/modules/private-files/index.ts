import { Module } from "@medusajs/framework/utils";
import PrivateFilesService from "./service";

/** No dashes: Medusa makes a property of it. */
export const PRIVATE_FILES = "privateFiles";

export default Module(PRIVATE_FILES, { service: PrivateFilesService });
