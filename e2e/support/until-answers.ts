import { expect } from "@playwright/test";

/** Waits until a server that was just started answers. */
export async function untilAnswers(url: string): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(url).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
}
