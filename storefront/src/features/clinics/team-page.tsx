import type { ClinicView } from "@needlepoint/contracts/clinics";
import { keptForm } from "@/lib/kept-form";
import { ClinicAddresses } from "./clinic-addresses";
import { ClinicMandates } from "./clinic-mandates";
import { ClinicPeople } from "./clinic-people";
import { FoundClinicForm } from "./team-forms-client";

function Clinic({ clinic }: { clinic: ClinicView }) {
  const you = clinic.members.find((member) => member.you);
  if (!you) return null;
  return (
    <section aria-labelledby={clinic.id} className="grid gap-8">
      <h2 id={clinic.id} className="font-serif text-2xl">
        {clinic.name}
      </h2>
      <ClinicPeople clinic={clinic} you={you} />
      <ClinicMandates clinic={clinic} you={you} />
      <ClinicAddresses clinic={clinic} you={you} />
    </section>
  );
}

/** The clinics of a person, or the way to make the first. */
export async function TeamPage({ clinics }: { clinics: ClinicView[] }) {
  const form = <FoundClinicForm kept={await keptForm("clinic")} />;
  if (clinics.length === 0) {
    return (
      <div className="grid max-w-2xl gap-5">
        <p className="text-ink-2">
          In a clinic, a practitioner with a verified license can let colleagues order needles on
          it, for the clinic's own addresses. Were you invited to one? Open the link in the mail.
        </p>
        {form}
      </div>
    );
  }
  return (
    <div className="grid max-w-2xl gap-14">
      {clinics.map((clinic) => (
        <Clinic key={clinic.id} clinic={clinic} />
      ))}
      <details>
        <summary className="link min-h-6 text-sm">Make another clinic</summary>
        <div className="pt-4">{form}</div>
      </details>
    </div>
  );
}
