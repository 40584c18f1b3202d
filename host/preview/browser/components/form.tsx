import React from 'react';
import { ErrorMessage, FormFooter, FormHeader, FormSection, HelperMessage, Label, RequiredAsterisk, ValidMessage } from '@atlaskit/form';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

/** Forms without their fields. UI Kit's form sends no data: the page keeps what was typed. */
export const form = {
  Form: component({ onSubmit: prop.handler }, ({ props: { onSubmit }, children }) => (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {children}
    </form>
  )),
  FormHeader: component({ title: prop.text, description: prop.text }, ({ props: { title, description }, children }) => (
    <FormHeader {...(title !== undefined && { title })} {...(description !== undefined && { description })}>
      {children}
    </FormHeader>
  )),
  FormSection: component({ title: prop.text, description: prop.text }, ({ props: { title, description }, children }) => (
    <FormSection {...(title !== undefined && { title })} {...(description !== undefined && { description })}>
      {children}
    </FormSection>
  )),
  FormFooter: component({ align: prop.oneOf(['start', 'end']) }, ({ props, children }) => <FormFooter {...props}>{children}</FormFooter>),
  Label: component({ labelFor: z.string(), id: prop.text }, ({ props: { labelFor, id }, children }) => (
    <Label htmlFor={labelFor} {...(id !== undefined && { id })}>
      {children}
    </Label>
  )),
  HelperMessage: component({}, ({ children }) => <HelperMessage>{children}</HelperMessage>),
  ErrorMessage: component({}, ({ children }) => <ErrorMessage>{children}</ErrorMessage>),
  ValidMessage: component({}, ({ children }) => <ValidMessage>{children}</ValidMessage>),
  RequiredAsterisk: component({}, () => <RequiredAsterisk />),
};
