import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessDaysAfter, federalHolidays, isBusinessDay, weekdayOf } from "./business-days";
import {
  arrivalWords,
  deliveryOf,
  deliveryOfParcel,
  dispatchDay,
  transitOf,
} from "./delivery-dates";

const texas = { timeZone: "America/Chicago", dispatchCutOffHour: 14, closedDays: [] as string[] };
const leaves = (moment: string) => dispatchDay(new Date(moment), texas);

describe("federal holidays", () => {
  it("are those that the government publishes for 2026 and 2027", () => {
    const days = (year: number) => federalHolidays(year).map(({ day }) => day);
    expect(days(2026)).toEqual([
      "2026-01-01",
      "2026-01-19",
      "2026-02-16",
      "2026-05-25",
      "2026-06-19",
      "2026-07-03",
      "2026-09-07",
      "2026-10-12",
      "2026-11-11",
      "2026-11-26",
      "2026-12-25",
    ]);
    expect(days(2027).slice(4, 6)).toEqual(["2027-06-18", "2027-07-05"]);
  });

  it("close the last Friday of a year before a New Year's Day on a Saturday", () => {
    expect(isBusinessDay("2027-12-31")).toBe(false);
  });

  it("never lie on a weekend as kept, in any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1972, max: 2200 }), (year) => {
        for (const { day } of federalHolidays(year)) expect([0, 6]).not.toContain(weekdayOf(day));
      }),
    );
  });
});

describe("the day a parcel leaves", () => {
  it.each([
    // Standard time: 2 PM in Texas is 20:00 UTC.
    ["2026-11-23T19:59:59Z", "2026-11-23"],
    ["2026-11-23T20:00:00Z", "2026-11-24"],
    // Daylight saving time, from 2026-03-08: 2 PM is 19:00 UTC.
    ["2026-03-06T19:30:00Z", "2026-03-06"],
    ["2026-03-09T19:30:00Z", "2026-03-10"],
    ["2026-03-09T18:59:59Z", "2026-03-09"],
    // Back to standard time on 2026-11-01.
    ["2026-11-02T19:30:00Z", "2026-11-02"],
    // Late in the evening it is tomorrow in UTC and still today in Texas.
    ["2026-11-24T03:00:00Z", "2026-11-24"],
    // A weekend, and the day of Thanksgiving.
    ["2026-11-28T16:00:00Z", "2026-11-30"],
    ["2026-11-26T15:00:00Z", "2026-11-27"],
    ["2026-12-24T21:00:00Z", "2026-12-28"],
  ])("of an order at %s is %s", (moment, day) => {
    expect(leaves(moment)).toBe(day);
  });

  it("passes over a day on which the shop is closed", () => {
    const closed = { ...texas, closedDays: ["2026-11-27"] };
    expect(dispatchDay(new Date("2026-11-26T15:00:00Z"), closed)).toBe("2026-11-30");
  });

  it("is the same for all of a day before the cut-off, on the days the clock moves too", () => {
    const hours = fc.integer({ min: 0, max: 13 });
    const days = fc.constantFrom("2026-03-09", "2026-11-02", "2026-07-06", "2026-12-07");
    fc.assert(
      fc.property(hours, days, (hour, day) => {
        const moment = wallTime(day, hour);
        expect(dispatchDay(moment, texas)).toBe(day);
      }),
    );
  });
});

describe("the days a parcel arrives", () => {
  const moment = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) })
    .map((ms) => new Date(ms));
  const transit = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 5 }))
    .map(([least, more]) => ({ least, most: least + more }));

  it("are business days, in order, with just so many business days between", () => {
    fc.assert(
      fc.property(moment, transit, (now, days) => {
        const { leaves, earliest, latest } = deliveryOf(now, days, texas);
        for (const day of [leaves, earliest, latest]) expect(isBusinessDay(day)).toBe(true);
        expect(leaves < earliest && earliest <= latest).toBe(true);
        expect(businessDaysAfter(earliest, days.most - days.least)).toBe(latest);
      }),
    );
  });

  it("are never earlier for who orders later", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 1e9 }), transit, (now, later, days) => {
        const next = deliveryOf(new Date(now.getTime() + later), days, texas);
        expect(next.latest >= deliveryOf(now, days, texas).latest).toBe(true);
      }),
    );
  });

  it("count from the day a parcel left, though it left after the cut-off", () => {
    const evening = new Date("2026-11-24T03:00:00Z");
    const days = { least: 2, most: 2 };
    expect(deliveryOfParcel(evening, days, texas).latest).toBe("2026-11-25");
    expect(deliveryOf(evening, days, texas).latest).toBe("2026-11-27");
  });

  it("are said as a day, or as the first and the last", () => {
    const monday = new Date("2026-11-23T15:00:00Z");
    const said = (code: string) => {
      const days = transitOf(code);
      return days ? arrivalWords(deliveryOf(monday, days, texas)) : null;
    };
    expect(said("two-day")).toBe("arrives Wed Nov 25");
    expect(said("ground")).toBe("arrives Fri Nov 27 to Tue Dec 1");
    expect(said("__proto__")).toBeNull();
  });
});

/** The instant at which the wall clock in Texas shows an hour of a day. */
function wallTime(day: string, hour: number): Date {
  const guess = new Date(`${day}T${String(hour).padStart(2, "0")}:30:00Z`);
  const offset = new Intl.DateTimeFormat("en-US", {
    timeZone: texas.timeZone,
    timeZoneName: "longOffset",
  })
    .formatToParts(new Date(guess.getTime() + 6 * 60 * 60 * 1000))
    .find(({ type }) => type === "timeZoneName")
    ?.value.replace("GMT", "");
  return new Date(`${day}T${String(hour).padStart(2, "0")}:30:00${offset}`);
}
