import type { refusals as english } from '../en/refusals.ts';
import type { Texts } from '../texts.ts';

export const refusals = {
  account_not_found: 'Le compte {{account}} n’existe pas.',
  insufficient_funds: 'Le compte {{account}} ne dispose pas d’autant.',
  amount_not_a_number: 'Saisissez un montant en chiffres, par exemple 1000.00.',
  amount_negative: 'Le montant doit être zéro ou plus.',
  amount_not_positive: 'Le montant doit être supérieur à zéro.',
  amount_too_precise: '{{currency}} a moins de décimales que ce montant.',
  amount_too_large: 'Ce montant dépasse ce que la banque peut contenir.',
  invalid_block:
    'Le blocage de fonds {{block}} n’existe pas pour le compte et la devise du paiement {{payment}}.',
  block_exceeded:
    'Il ne reste que {{available}} au blocage de fonds {{block}}, trop peu pour le paiement {{payment}}.',
  reference_repeated_in_call: 'La référence de paiement {{payment}} figure deux fois dans le même appel.',
  reference_already_registered:
    'La référence de paiement {{payment}} est déjà enregistrée par un autre appel ou avec un autre contenu.',
  account_number_invalid:
    'Utilisez 1 à 35 caractères, sans espace au début ni à la fin, et sans « : » ni « - » au début.',
  account_number_taken: 'Le compte {{account}} existe déjà. Choisissez un autre numéro.',
  account_number_reserved:
    'La banque garde les numéros commençant par « CLEARING - » ou « FUNDING - » pour ses propres comptes. Choisissez-en un autre.',
  holder_name_invalid: 'Saisissez le nom du titulaire, {{limit}} caractères au plus.',
  email_invalid: 'Ce n’est pas une adresse e-mail, comme nom@example.org.',
  statement_date_in_future: 'Ce jour n’est pas encore venu. Choisissez le {{today}} ou un jour antérieur.',
  phone_invalid: 'Saisissez un numéro de téléphone de 4 à 20 chiffres, comme +254 700 000001.',
  currency_unknown: '{{currency}} n’est pas un code de devise ISO 4217 comme USD.',
  bank_is_full: 'C’est plus que la banque ne peut compter. Il y a de la place pour {{available}}.',
  statement_not_found: 'Ce relevé n’existe pas.',
  statement_not_generated: 'Ce relevé n’a pas encore été établi.',
  batch_not_found: 'Le lot {{batch}} n’existe pas.',
  batch_not_held: 'Ce lot n’est pas suspendu : la banque poursuit d’elle-même.',
  payment_not_found: 'Le paiement {{payment}} n’existe pas.',
  payment_not_booked: 'Le paiement {{payment}} n’est pas encore comptabilisé : il n’y a rien à retourner.',
  payment_already_returned: 'Le paiement {{payment}} est déjà revenu. Un paiement ne revient qu’une fois.',
  return_funds_gone:
    'Le compte {{account}} a été crédité et ne dispose que de {{available}} : l’argent ne peut pas être repris.',
  block_not_found: 'Le blocage de fonds {{block}} n’existe pas.',
  block_has_nothing_free:
    'Le blocage de fonds {{block}} n’a rien à libérer : tout est libéré ou réservé à des paiements en attente.',
  block_has_changed:
    'Le blocage de fonds {{block}} a changé depuis que vous l’avez vu : {{available}} est libre maintenant. Regardez à nouveau.',
  release_reason_invalid: 'Dites pourquoi, en {{limit}} caractères au plus.',
  delivery_url_invalid:
    'Saisissez une adresse commençant par http:// ou https://, sans nom d’utilisateur ni mot de passe.',
  delivery_under_way: 'Ce relevé est en route vers le Bridge en ce moment. Attendez le résultat.',
  defect_impossible: 'Cette anomalie n’est pas possible ici : le relevé n’a pas d’écriture pour elle.',
  delivery_not_waiting: 'Ce relevé n’attend pas d’être envoyé : il n’y a rien à annuler.',
  callback_url_missing:
    'Aucune URL de rappel n’est définie, il n’y a donc nulle part où transmettre. Définissez-la dans les paramètres.',
  setting_invalid: 'Cette valeur est refusée : {{detail}}.',
  setting_fixed: 'Ce paramètre est fixé par une option ou une variable d’environnement pour cette exécution.',
  backup_not_found: 'Ce fichier n’est plus là.',
  backup_not_a_ledger: 'Ce fichier n’est pas un grand livre de cette banque.',
  backup_damaged: 'Ce fichier est endommagé et inutilisable. {{detail}}',
  backup_newer:
    'Cette sauvegarde vient d’une version plus récente du programme (schéma {{version}}, celui-ci connaît {{known}}). Installez la version récente.',
  backup_unbalanced:
    'Les livres de cette sauvegarde ne sont pas équilibrés, elle n’est donc pas restaurée. Violé : {{laws}}.',
  backup_cancelled: 'La sauvegarde a été annulée. Rien n’en est conservé.',
  export_running: 'Un export est en cours d’écriture. Attendez sa fin ou annulez-le.',
  restore_running: 'Une autre sauvegarde est en cours de restauration.',
  restore_failed:
    'La sauvegarde n’a pas été restaurée, la banque continue avec son grand livre comme avant. {{detail}}',
  disk_full: 'Le disque est plein. Faites de la place, puis réessayez. Rien n’est resté à moitié fait.',
  files_not_written: 'Le dossier de données n’a pas pu être lu ou écrit. {{detail}}',
  ledger_unavailable: 'Le grand livre ne peut pas être écrit en ce moment, rien n’a donc changé. {{detail}}',
  call_not_found: 'Cet appel n’est plus dans le journal.',
  call_not_whole: 'Cet appel ne peut pas être rejoué, car seule une partie en a été gardée.',
  listener_closed: 'L’appel n’a pas pu être fait, car le point d’écoute du Bridge ne répond pas. {{detail}}',
  pins_full: 'Il n’y a plus de place pour épingler. Retirez d’abord l’épingle d’un autre appel.',
  call_log_unavailable: 'Le journal des appels ne peut être ni lu ni écrit en ce moment. {{detail}}',
} satisfies Texts<typeof english, 'fr'>;
