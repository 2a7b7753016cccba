import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { type ProductPhoto, photoTextsForm } from "@needlepoint/contracts/device-data";
import { type FormEvent, useState } from "react";
import { TextField } from "./fields";
import { useSave } from "./use-save";

type Props = { productId: string; photos: ProductPhoto[] };

/** What each photo shows, in words: without them the shop keeps showing the drawing. */
export function PhotoTexts({ productId, photos }: Props) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { save, problems, sentence, busy } = useSave(productId);
  const changed = photos.filter(({ imageId, alt }) => (typed[imageId] ?? alt) !== alt);
  const onSave = async (event: FormEvent) => {
    event.preventDefault();
    const texts = changed.map(({ imageId }) => ({ imageId, alt: typed[imageId] ?? "" }));
    if (await save("photos", photoTextsForm, { texts })) {
      setTyped({});
      toast.success("Saved what the photos show.");
    }
  };
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading level="h2">Photos in words</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Somebody who cannot see a photo reads this in its place. A photo shows in the shop once it
          has its words; until then the drawing stays. Photos are added and ordered under Media.
        </Text>
      </div>
      {photos.length === 0 ? <Text size="small">No photos yet.</Text> : null}
      {photos.length > 0 ? (
        <form className="flex flex-col gap-y-4" noValidate onSubmit={onSave}>
          {photos.map((photo, index) => (
            <div key={photo.imageId} className="flex items-start gap-x-4">
              <img
                src={photo.src ?? photo.url}
                alt=""
                width={80}
                height={80}
                className="size-20 rounded-lg object-cover"
              />
              <div className="flex flex-1 flex-col gap-y-1">
                <TextField
                  path={`texts.${changed.indexOf(photo)}.alt`}
                  problems={problems}
                  label={`What photo ${index + 1} shows`}
                  hint="“Open box of needles with five blisters”, not “photo of”."
                  value={typed[photo.imageId] ?? photo.alt}
                  onChange={(alt) => setTyped({ ...typed, [photo.imageId]: alt })}
                />
                <span>
                  {photo.src === null ? (
                    <Badge size="2xsmall" color="orange">
                      Not uploaded here: upload it under Media to show it
                    </Badge>
                  ) : photo.alt === "" ? (
                    <Badge size="2xsmall" color="orange">
                      Waits for its words
                    </Badge>
                  ) : (
                    <Badge size="2xsmall" color="green">
                      In the shop
                    </Badge>
                  )}
                </span>
              </div>
            </div>
          ))}
          {sentence ? (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {sentence}
            </Text>
          ) : null}
          <div>
            <Button type="submit" size="small" isLoading={busy} disabled={changed.length === 0}>
              Save the words
            </Button>
          </div>
        </form>
      ) : null}
    </Container>
  );
}
