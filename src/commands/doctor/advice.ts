/** One thing that was looked at: fine, worth knowing, or in the way. */
export interface Advice {
  readonly kind: 'fine' | 'note' | 'fault';
  readonly text: string;
}

export const fine = (text: string): Advice => ({ kind: 'fine', text });
export const note = (text: string): Advice => ({ kind: 'note', text });
export const fault = (text: string): Advice => ({ kind: 'fault', text });
