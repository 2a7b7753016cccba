import type { Context, DAL, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MessageAggregator } from "@medusajs/framework/utils";

/** Gathers nothing, so that nothing is raised: rows that are not committed yet are nobody's news. */
class NoNews extends MessageAggregator {
  override save(): void {}
  override saveRawMessageData(): void {}
}

/**
 * Lets a service of a module take part. What it is given belongs into the last argument of each of
 * its methods; a call without it would not see what the others wrote. One at a time.
 */
export type TakePart = <Service extends object, T>(
  service: Service,
  work: (service: Service, context: Context) => Promise<T>,
) => Promise<T>;

function repositoryOf(service: object): DAL.RepositoryService {
  const repository: unknown = Reflect.get(service, "baseRepository_");
  if (!repository)
    throw new Error(`${service.constructor.name} has no repository to take part by.`);
  return repository as DAL.RepositoryService;
}

/**
 * Runs work of several modules in one transaction of the database that they share. Each keeps its own
 * rules, since its own methods write; whatever happens before the end, a killed process included,
 * leaves nothing behind. No events are raised: whoever calls this tells of it.
 */
export async function inOneTransaction<T>(
  container: MedusaContainer,
  work: (takePart: TakePart) => Promise<T>,
): Promise<T> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return connection.transaction((transaction) =>
    work((service, task) =>
      repositoryOf(service).transaction(
        (transactionManager) =>
          task(service, { transactionManager, messageAggregator: new NoNews() }),
        // A savepoint of the one transaction, whose entities are let go of when it is done.
        { transaction, enableNestedTransactions: true },
      ),
    ),
  );
}
