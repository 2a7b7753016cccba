import { Module } from "@medusajs/framework/utils";
import ClinicsService from "./service";

export const CLINICS = "clinics";

export default Module(CLINICS, { service: ClinicsService });
