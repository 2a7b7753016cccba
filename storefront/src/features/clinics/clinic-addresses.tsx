import type { ClinicMemberView, ClinicView } from "@needlepoint/contracts/clinics";
import { stateChoices } from "@/features/licensing/choices";
import { keptForm } from "@/lib/kept-form";
import { Card } from "@/ui/card";
import { placeWords } from "./clinic-words";
import { AddClinicAddressForm, RemoveButton } from "./team-forms-client";

/** Where the clinic's purchasers may have needles shipped. */
export async function ClinicAddresses({
  clinic,
  you,
}: {
  clinic: ClinicView;
  you: ClinicMemberView;
}) {
  return (
    <section aria-labelledby={`addresses-${clinic.id}`} className="grid gap-4">
      <div>
        <h3 id={`addresses-${clinic.id}`} className="font-semibold">
          Addresses of the clinic
        </h3>
        <p className="mt-1 text-sm text-ink-2">
          What is bought on a colleague's license ships here and nowhere else.
        </p>
      </div>
      {clinic.addresses.length > 0 ? (
        <ul className="grid gap-3">
          {clinic.addresses.map((place) => (
            <li key={place.id}>
              <Card className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4">
                <address className="min-w-0 not-italic">{placeWords(place)}</address>
                {you.manager ? (
                  <RemoveButton
                    clinicId={clinic.id}
                    part="addresses"
                    rowId={place.id}
                    label="Remove"
                    spoken={`Remove ${placeWords(place)}`}
                  />
                ) : null}
              </Card>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-2">No address yet: nobody can buy for the clinic.</p>
      )}
      {you.manager && you.licenses.length > 0 ? (
        <details>
          <summary className="link min-h-6 text-sm">Add an address</summary>
          <div className="pt-4">
            <AddClinicAddressForm
              key={clinic.addresses.length}
              clinicId={clinic.id}
              draft={clinic.addresses.length}
              states={stateChoices}
              kept={await keptForm(`address-${clinic.id}`)}
            />
          </div>
        </details>
      ) : null}
    </section>
  );
}
