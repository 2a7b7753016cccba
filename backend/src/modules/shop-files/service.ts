import { Readable } from "node:stream";
import type { FileTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { LocalFileService } from "@medusajs/medusa/file-local";
import { photoPath, photoSize, widthsOf } from "@needlepoint/contracts/photos";
import { type DrawnPhoto, drawPhoto, PhotoRefused } from "./draw-photo";
import { type PhotoPlace, PhotoStore } from "./photo-store";

type Options = {
  /** Origin of the backend: where the admin shows a photo from. */
  backendUrl: string;
  /** Where lists that staff export or hand in lie; served by no folder route. */
  listsFolder: string;
  photos: PhotoPlace;
};

/** Width that the admin shows. */
const ADMIN_WIDTH = 960;

/**
 * Files of the shop. What is public is a photo and is drawn into its widths as it comes; a list is
 * private whatever its sender says; nothing else is taken.
 */
class ShopFiles extends LocalFileService {
  static override identifier = "shop";

  private readonly photos: PhotoStore;
  private readonly origin: string;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(container: never, { backendUrl, listsFolder, photos }: Options) {
    super(container, {
      backend_url: `${backendUrl}/static`,
      upload_dir: listsFolder,
      private_upload_dir: listsFolder,
    });
    this.photos = new PhotoStore(photos);
    this.origin = backendUrl;
  }

  /** @throws MedusaError photo_refused */
  override async upload(
    file: FileTypes.ProviderUploadFileDTO,
  ): Promise<FileTypes.ProviderFileResultDTO> {
    if (file.access !== "public" || isList(file)) {
      return super.upload({ ...file, access: "private" });
    }
    try {
      const drawn = await this.inTurn(() => drawPhoto(bytesOf(file.content)));
      const key = await this.photos.put(drawn);
      const width = widthsOf(drawn.width).findLast((each) => each <= ADMIN_WIDTH) ?? drawn.width;
      return { key, url: `${this.origin}${photoPath(key, width)}` };
    } catch (error) {
      if (!(error instanceof PhotoRefused)) throw error;
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${file.filename.slice(0, 80)}: ${error.message}`,
        "photo_refused",
      );
    }
  }

  /** One photo is unpacked at a time: twenty large ones at once would not fit into memory. */
  private inTurn(draw: () => Promise<DrawnPhoto>): Promise<DrawnPhoto> {
    const mine = this.turn.then(draw);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  override async delete(
    files: FileTypes.ProviderDeleteFileDTO | FileTypes.ProviderDeleteFileDTO[],
  ): Promise<void> {
    for (const file of Array.isArray(files) ? files : [files]) {
      if (photoSize(file.fileKey)) await this.photos.remove(file.fileKey);
      else await super.delete(file);
    }
  }

  override async getAsBuffer(file: FileTypes.ProviderGetFileDTO): Promise<Buffer> {
    const size = photoSize(file.fileKey);
    if (!size) return super.getAsBuffer(file);
    const content = await this.photos.get(file.fileKey, size.width);
    if (!content) throw gone(file.fileKey);
    return content;
  }

  override async getPresignedDownloadUrl(file: FileTypes.ProviderGetFileDTO): Promise<string> {
    const size = photoSize(file.fileKey);
    if (!size) return super.getPresignedDownloadUrl(file);
    return `${this.origin}${photoPath(file.fileKey, size.width)}`;
  }

  override async getDownloadStream(file: FileTypes.ProviderGetFileDTO) {
    if (!photoSize(file.fileKey)) return super.getDownloadStream(file);
    return Readable.from(await this.getAsBuffer(file));
  }
}

const gone = (key: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no file ${key}.`);

/** Medusa hands a list in through the same door as a photo, to import products from it. */
function isList({ mimeType, filename }: FileTypes.ProviderUploadFileDTO): boolean {
  return /^text\/csv\b/i.test(mimeType) || /\.csv$/i.test(filename);
}

/** The content as base64, which is how Medusa's routes hand it on, or as a binary string. */
function bytesOf(content: string): Buffer {
  const decoded = Buffer.from(content, "base64");
  return decoded.toString("base64") === content ? decoded : Buffer.from(content, "binary");
}

export default ShopFiles;
