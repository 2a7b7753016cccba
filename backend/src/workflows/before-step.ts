import {
  type WorkflowDefinition,
  WorkflowManager,
  type WorkflowStepHandlerArguments,
} from "@medusajs/framework/orchestration";
import { type Policy, runPolicies } from "./policy";

/**
 * Runs policies before a step of one of Medusa's workflows that offers no hook there; what they get
 * is the workflow's input. Holds however the workflow is run, also inside another one.
 * @throws Error while loading, when Medusa has no such workflow or step any more
 */
export function beforeStep(workflowId: string, stepId: string, policies: Policy<unknown>[]): void {
  const workflow: WorkflowDefinition | undefined = WorkflowManager.getWorkflow(workflowId);
  const handler = workflow?.handlers_.get(stepId);
  if (!workflow || !handler) {
    throw new Error(`Medusa has no step "${stepId}" in "${workflowId}": its guard has no place.`);
  }
  const { flow_, options, requiredModules, optionalModules } = workflow;
  const guarded = {
    ...handler,
    invoke: async (step: WorkflowStepHandlerArguments) => {
      await runPolicies(policies, step.payload, step.container);
      return handler.invoke(step);
    },
  };
  const handlers = new Map([[stepId, guarded]]);
  WorkflowManager.update(workflowId, flow_, handlers, options, requiredModules, optionalModules);
}
