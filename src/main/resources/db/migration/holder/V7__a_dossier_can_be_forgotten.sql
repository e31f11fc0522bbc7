-- What is about a person and nothing else goes when they are erased (ACC-09); the dossier itself stays, overwritten.
grant delete on holder.guardian, holder.enrolment, holder.photo, holder.photo_renewal to passregion_app;
