import { z } from 'zod';

/** What WhatsApp itself says in a conversation. The sentence is made in the language of the day. */
export const systemEventCodes = [
  'group_created',
  'group_subject',
  'group_description',
  'group_picture',
  'group_added',
  'group_joined',
  'group_removed',
  'group_left',
  'group_promoted',
  'group_demoted',
  'group_admins_write',
  'group_all_write',
  'group_admins_edit',
  'group_all_edit',
  'group_request',
  'disappearing_on',
  'disappearing_off',
  'number_changed',
  'security_code_changed',
  'message_pinned',
  'poll_vote',
  'chat_cleared',
  'call_offered',
  'call_missed',
  'call_rejected',
  'call_answered',
  'other',
] as const;

export const systemEventSchema = z.strictObject({
  code: z.enum(systemEventCodes),
  /** Who did it, by the name known then. */
  by: z.string().max(256).optional(),
  byMe: z.boolean().optional(),
  /** Whom it concerns. */
  people: z.array(z.string().max(256)).max(1100).optional(),
  /** The new subject or description, or WhatsApp's own code of an event that is not known. */
  text: z.string().max(4096).optional(),
  seconds: z.int().min(0).optional(),
  video: z.boolean().optional(),
});
export type SystemEvent = z.infer<typeof systemEventSchema>;
