import type { InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import CartNote from "./models/cart-note";
import SeenLine from "./models/seen-line";

export type SeenLineRow = InferTypeOf<typeof SeenLine>;

/** Tables of what happens between a cart and its order, written by the server alone. */
class CheckoutService extends MedusaService({ SeenLine, CartNote }) {
  /** Writes a cart's note over the one before; an empty one leaves none. */
  async keepNote(cartId: string, text: string): Promise<void> {
    const [kept] = await this.listCartNotes({ cart_id: cartId }, { take: 1 });
    if (text === "") {
      if (kept) await this.deleteCartNotes(kept.id);
    } else if (kept) {
      await this.updateCartNotes({ id: kept.id, text });
    } else {
      await this.createCartNotes({ cart_id: cartId, text });
    }
  }

  /** The notes of carts, by cart. */
  async notesOf(cartIds: string[]): Promise<Map<string, string>> {
    if (cartIds.length === 0) return new Map();
    const notes = await this.listCartNotes({ cart_id: cartIds }, { take: null });
    return new Map(notes.map((note) => [note.cart_id, note.text]));
  }
}

export default CheckoutService;
