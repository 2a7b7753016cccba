import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CompareTick, CompareTicked } from "./compare-tick";

it("a tick belongs to the form that compares, without a script between them", () => {
  const tick = renderToStaticMarkup(<CompareTick handle="needlepoint-fine" title="Fine" />);
  const form = renderToStaticMarkup(<CompareTicked />);
  const id = /<form[^>]* id="([^"]+)"/.exec(form)?.[1];
  expect(id).toBeTruthy();
  expect(form).toContain('action="/compare"');
  expect(tick).toContain(`form="${id}"`);
  expect(tick).toContain('name="p"');
  expect(tick).toContain('value="needlepoint-fine"');
  expect(tick).toContain('aria-label="Compare Fine"');
});
