import { Module } from "@medusajs/framework/utils";
import MailChoicesService from "./service";

export const MAIL_CHOICES = "mailChoices";

export default Module(MAIL_CHOICES, { service: MailChoicesService });
