import { Module } from "@medusajs/framework/utils";
import ListsService from "./service";

export const LISTS = "lists";

export default Module(LISTS, { service: ListsService });
