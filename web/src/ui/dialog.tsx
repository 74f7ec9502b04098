import { Modal, type ModalProps } from "@mantine/core";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";

/** A dialog with a named close button. Give `closeOnEscape={false}` while something typed would be lost. */
export function Dialog(props: ModalProps) {
  const say = useTexts(words);
  return <Modal centered closeButtonProps={{ "aria-label": say("close") }} {...props} />;
}
