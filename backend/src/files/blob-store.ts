/** Where sealed files lie: by a name of our own making, never by one that came from outside. */
export interface BlobStore {
  put(name: string, sealed: Buffer): Promise<void>;
  /** Null when there is no such blob. */
  get(name: string): Promise<Buffer | null>;
  /** Does nothing when there is no such blob. */
  remove(name: string): Promise<void>;
}
