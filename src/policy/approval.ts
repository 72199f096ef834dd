/** Whether an owner of `.driftgate/` approved the very head that is judged: who, or a clause that says why nobody did. */
export type Approval = { readonly by: string } | { readonly why: string };

/** Asks for the approval; always the same answer. */
export type AskApproval = () => Promise<Approval>;
