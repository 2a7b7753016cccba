import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, createWorkflow, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { catalogProductResponse } from "@needlepoint/contracts/catalog";
import { type DeviceData, deviceDataResponse } from "@needlepoint/contracts/device-data";
import type { StaffRole } from "@needlepoint/contracts/staff";
import { DEVICES } from "../src/modules/devices";
import type DevicesService from "../src/modules/devices/service";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import {
  type Classification,
  classifyVariantWorkflow,
} from "../src/workflows/devices/classify-variant";
import { readRestricted } from "../src/workflows/licensure/facts";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import { hire } from "./support/staff";
import type { Answer, Caller } from "./support/test-api";

jest.setTimeout(180_000);

const failStep = createStep("fail-after-classifying", async () => {
  throw new Error("A later step failed.");
});
const classifyThenFail = createWorkflow(
  "classify-then-fail",
  (input: WorkflowData<Classification>) => {
    classifyVariantWorkflow.runAsStep({ input });
    failStep();
  },
);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let owner: Caller;
    let needles: string;
    let gloves: string;
    beforeAll(async () => {
      store = await openSeededStore(getContainer(), api);
      owner = await ownerOf(api, store);
      needles = await productId("aps-superficial-fascia");
      gloves = await productId("nitrile-gloves");
    });

    async function productId(handle: string): Promise<string> {
      const { body } = await store.visitor.get(`/store/catalog/${handle}`);
      return catalogProductResponse.parse(body).product.id;
    }
    const hireAs = (role: StaffRole) => hire(getContainer(), api, owner, { name: role, role });
    const at = (id: string) => `/admin/products/${id}/device-data`;
    const read = (answer: Answer): DeviceData => deviceDataResponse.parse(answer.body);
    const load = async (id: string) => read(await owner.get(at(id)));
    const first = (data: DeviceData) => {
      const [variant] = data.variants;
      if (!variant) throw new Error("The product has no size.");
      return variant;
    };

    it("saves what the page says, and a second editor meets a conflict that stores nothing", async () => {
      const opened = await load(needles);
      const mine = { ...opened.sheet, highlights: ["Mine"], minBoxes: 2, maxBoxes: 40 };
      const saved = await owner.post(`${at(needles)}/sheet`, {
        sheet: mine,
        basedOn: opened.sheetRevision,
      });
      expect(saved.status).toBe(200);
      expect(read(saved).sheet).toEqual(mine);

      const late = await owner.post(`${at(needles)}/sheet`, {
        sheet: { ...opened.sheet, highlights: ["Theirs"] },
        basedOn: opened.sheetRevision,
      });
      expect([late.status, late.code]).toEqual([409, "edit_conflict"]);
      expect((await load(needles)).sheet).toEqual(mine);
      const again = await owner.post(`${at(needles)}/sheet`, {
        sheet: { ...opened.sheet, highlights: ["Theirs"] },
        basedOn: read(saved).sheetRevision,
      });
      expect(read(again).sheet?.highlights).toEqual(["Theirs"]);
      const { body } = await store.visitor.get("/store/catalog/aps-superficial-fascia");
      expect(catalogProductResponse.parse(body).product.highlights).toEqual(["Theirs"]);
    });

    it("saves a size once when two save at the same moment", async () => {
      const variant = first(await load(needles));
      const save = (udiDi: string) =>
        owner.post(`${at(needles)}/variants/${variant.id}/spec`, {
          spec: { needle: variant.needle, udiDi },
          basedOn: variant.revision,
        });
      const answers = await Promise.all([save("06291041500213"), save("+H123PART1")]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const kept = answers.find(({ status }) => status === 200);
      if (!kept) throw new Error("Neither save went through.");
      expect(first(await load(needles)).udiDi).toBe(first(read(kept)).udiDi);
    });

    it("tells each mistake at its field and stores nothing", async () => {
      const opened = await load(needles);
      const variant = first(opened);
      const spec = `${at(needles)}/variants/${variant.id}/spec`;
      const basedOn = variant.revision;
      const needle = variant.needle as Record<string, unknown>;
      const wrong: [string, unknown, string][] = [
        [
          spec,
          { spec: { needle: { ...needle, diameterMm: 30 }, udiDi: null }, basedOn },
          "spec.needle.diameterMm",
        ],
        [
          spec,
          {
            spec: { needle: { ...needle, handle: "plastic", conductive: true }, udiDi: null },
            basedOn,
          },
          "spec.needle.conductive",
        ],
        [
          spec,
          { spec: { needle: { ...needle, needlesPerBlister: 7 }, udiDi: null }, basedOn },
          "spec.needle.needlesPerBlister",
        ],
        [spec, { spec: { needle, udiDi: "06291041500214" }, basedOn }, "spec.udiDi"],
        [spec, { spec: { needle, udiDi: null } }, "basedOn"],
        [
          `${at(needles)}/sheet`,
          { sheet: { ...opened.sheet, minBoxes: 5, maxBoxes: 2 }, basedOn: opened.sheetRevision },
          "sheet.maxBoxes",
        ],
        [
          `${at(needles)}/sheet`,
          {
            sheet: { ...opened.sheet, highlights: ["FDA approved"] },
            basedOn: opened.sheetRevision,
          },
          "sheet.highlights.0",
        ],
        [
          `${at(needles)}/sheet`,
          { sheet: { ...opened.sheet, drawing: "gloves" }, basedOn: opened.sheetRevision },
          "sheet.drawing",
        ],
        [
          `${at(needles)}/sheet`,
          { sheet: { ...opened.sheet, position: 1e300 }, basedOn: opened.sheetRevision },
          "sheet.position",
        ],
        [
          `${at(needles)}/variants/${variant.id}/class`,
          { restrictionClass: "none", reason: "no", basedOn },
          "reason",
        ],
        [
          `${at(needles)}/variants/${variant.id}/class`,
          { restrictionClass: "free", reason: "because it is so", basedOn },
          "restrictionClass",
        ],
        [
          `${at(needles)}/photos`,
          { texts: [{ imageId: "img_none", alt: "x" }] },
          "texts.0.imageId",
        ],
      ];
      for (const [path, body, field] of wrong) {
        const answer = await owner.post(path, body);
        expect([answer.status, field, Object.keys(answer.body.fields ?? {})]).toEqual([
          400,
          field,
          expect.arrayContaining([field]),
        ]);
      }
      for (const path of [at("prod_none"), `${at("%00")}`, at("__proto__")]) {
        const answer = await owner.get(path);
        expect([path, [400, 404].includes(answer.status)]).toEqual([path, true]);
      }
      const elsewhere = await owner.post(`${at(gloves)}/variants/${variant.id}/spec`, {
        spec: { needle: null, udiDi: null },
        basedOn,
      });
      expect([elsewhere.status, elsewhere.code]).toEqual([404, "not_found"]);
      expect(await load(needles)).toEqual(opened);
    });

    it("never opens a needle, and opens other goods by those who judge licenses, with a note", async () => {
      const needle = first(await load(needles));
      const open = (id: string, variantId: string, basedOn: string, by = owner) =>
        by.post(`${at(id)}/variants/${variantId}/class`, {
          restrictionClass: "none",
          reason: "The maker sells it over the counter.",
          basedOn,
        });
      const refused = await open(needles, needle.id, needle.revision);
      expect([refused.status, refused.code]).toEqual([400, "restricted_class"]);

      const clips = await productId("electrostimulation-clip-set");
      const clip = first(await load(clips));
      expect(clip.restrictionClass).toBe("rx-other");
      const content = await hireAs("content");
      expect((await open(clips, clip.id, clip.revision, content)).code).toBe("role_required");
      expect(read(await content.get(at(clips))).mayClassify).toBe(false);
      const reviewer = await hireAs("license-reviewer");
      const opened = await open(clips, clip.id, clip.revision, reviewer);
      expect(opened.status).toBe(200);
      expect(await readRestricted(getContainer(), [clip.id])).toEqual([]);
      const licensure = getContainer().resolve<LicensureService>(LICENSURE);
      const [note] = await licensure.listAuditEntries(
        { action: "device.classified" },
        { order: { seq: "DESC" }, take: 1 },
      );
      expect(note).toMatchObject({
        subject_id: clip.id,
        actor: expect.stringMatching(/^user:/),
        details: { from: "rx-other", to: "none", reason: "The maker sells it over the counter." },
      });

      // An open size does not become a needle behind the reviewer's back.
      const described = await content.post(`${at(clips)}/variants/${clip.id}/spec`, {
        spec: { needle: needle.needle, udiDi: null },
        basedOn: first(read(opened)).revision,
      });
      expect([described.status, described.code]).toEqual([400, "restricted_class"]);
    });

    it("leaves a size restricted that is described for the first time", async () => {
      const [glove, other] = (await load(gloves)).variants;
      if (!glove || !other) throw new Error("The gloves have too few sizes.");
      const devices = getContainer().resolve<DevicesService>(DEVICES);
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "product_variant",
          fields: ["device_spec.id"],
          filters: { id: glove.id },
        });
      const specId = String(Reflect.get(Object(data[0]).device_spec, "id"));
      await getContainer()
        .resolve(ContainerRegistrationKeys.LINK)
        .dismiss({
          [Modules.PRODUCT]: { product_variant_id: glove.id },
          [DEVICES]: { device_spec_id: specId },
        });
      await devices.deleteDeviceSpecs(specId);
      const bare = first(await load(gloves));
      expect([bare.restrictionClass, bare.revision]).toEqual([null, "none"]);
      const saved = await owner.post(`${at(gloves)}/variants/${bare.id}/spec`, {
        spec: { needle: null, udiDi: null },
        basedOn: "none",
      });
      expect(first(read(saved)).restrictionClass).toBe("rx-other");
      expect(await readRestricted(getContainer(), [bare.id])).toHaveLength(1);
      expect(read(saved).variants[1]?.revision).toBe(other.revision);
    });

    it("puts everything back, with a note, when a later step fails", async () => {
      const clips = await productId("electrostimulation-clip-set");
      const before = await load(clips);
      const clip = first(before);
      const { errors } = await classifyThenFail(getContainer()).run({
        input: {
          productId: clips,
          variantId: clip.id,
          restrictionClass: "none",
          reason: "A change that will not last.",
          basedOn: clip.revision,
          cause: { actor: "system:test", requestId: null },
        },
        throwOnError: false,
      });
      expect(errors[0]?.error.message).toBe("A later step failed.");
      expect(await load(clips)).toEqual(before);
      const licensure = getContainer().resolve<LicensureService>(LICENSURE);
      const notes = await licensure.listAuditEntries({ subject_id: clip.id });
      expect(notes.map(({ details }) => [details.from, details.to])).toEqual([
        ["rx-other", "none"],
        ["none", "rx-other"],
      ]);
    });
  },
});
