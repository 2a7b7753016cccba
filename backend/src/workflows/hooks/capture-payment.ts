import { capturePaymentStepId, capturePaymentWorkflowId } from "@medusajs/medusa/core-flows";
import { beforeStep } from "../before-step";
import { licensureAtCapture } from "../licensure/policies";

// Marking as paid and the payment webhook run this workflow as well.
beforeStep(capturePaymentWorkflowId, capturePaymentStepId, licensureAtCapture);
