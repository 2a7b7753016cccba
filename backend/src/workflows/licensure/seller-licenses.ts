import { createStep, createWorkflow, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import {
  addSellerLicense,
  type NewSellerLicense,
  removeSellerLicense,
} from "../../modules/licensure/served-states";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { notFound } from "./refusal";

const addSellerLicenseStep = createStep(
  "add-seller-license",
  async ({ license, cause }: { license: NewSellerLicense; cause: Cause }, { container }) =>
    addSellerLicense(container.resolve<LicensureService>(LICENSURE), license, cause),
);

/** @throws not_found */
const removeSellerLicenseStep = createStep(
  "remove-seller-license",
  async ({ id, cause }: { id: string; cause: Cause }, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    if (!(await removeSellerLicense(licensure, id, cause))) {
      throw notFound("There is no such license of the shop.");
    }
  },
);

/** Staff keep a license of the shop's own. It decides nothing; it is shown where it has ended. */
export const addSellerLicenseWorkflow = createWorkflow(
  "add-seller-license",
  (input: WorkflowData<{ license: NewSellerLicense; cause: Cause }>) => {
    addSellerLicenseStep(input);
  },
);

/** Staff take a license of the shop's own off the list; the audit log keeps that it was there. */
export const removeSellerLicenseWorkflow = createWorkflow(
  "remove-seller-license",
  (input: WorkflowData<{ id: string; cause: Cause }>) => {
    removeSellerLicenseStep(input);
  },
);
