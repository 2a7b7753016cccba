import { Module } from "@medusajs/framework/utils";
import ArticlesService from "./service";

export const ARTICLES = "articles";

export default Module(ARTICLES, { service: ArticlesService });
