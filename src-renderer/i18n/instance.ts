import { createInstance } from 'i18next';

/** The console's i18next; components get it through `useTranslation`, plain functions from here. */
export const i18n = createInstance();
