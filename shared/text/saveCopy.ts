import { inThreeLanguages } from './language.ts';

/** An attachment that is saved outside the vault. */
export const saveCopyText = inThreeLanguages({
  pt: {
    save: 'Salvar cópia',
    title: 'Salvar uma cópia fora do cofre?',
    lead: 'A cópia sai do cofre: fica sem criptografia na pasta que você escolher. O Zelo registra que você a salvou.',
    choose: 'Escolher pasta',
    saved: 'Cópia salva.',
    failed: 'A cópia não foi salva',
    failedMore: 'Nada se perdeu: o original continua no cofre. Escolha outra pasta.',
  },
  es: {
    save: 'Guardar copia',
    title: '¿Guardar una copia fuera del cofre?',
    lead: 'La copia sale del cofre: queda sin cifrar en la carpeta que elijas. Zelo registra que la guardaste.',
    choose: 'Elegir carpeta',
    saved: 'Copia guardada.',
    failed: 'La copia no se guardó',
    failedMore: 'No se perdió nada: el original sigue en el cofre. Elige otra carpeta.',
  },
  en: {
    save: 'Save a copy',
    title: 'Save a copy outside the vault?',
    lead: 'The copy leaves the vault: it lies unencrypted in the folder that you choose. Zelo records that you saved it.',
    choose: 'Choose a folder',
    saved: 'Copy saved.',
    failed: 'The copy was not saved',
    failedMore: 'Nothing is lost: the original is still in the vault. Choose another folder.',
  },
});
