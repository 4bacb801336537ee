/** What a trigger is called for. */
export type TriggerEvent = 'insert' | 'update' | 'delete';
